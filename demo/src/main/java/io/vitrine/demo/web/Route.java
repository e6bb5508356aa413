package io.vitrine.demo.web;

/**
 * Answers the requests to one path.
 *
 * @param method the HTTP method it is for
 * @param answer makes the answer, on a thread of the web server
 */
record Route(Method method, Answer answer) {

    enum Method {
        GET,
        POST
    }

    @FunctionalInterface
    interface Answer {
        Response answer();
    }
}
