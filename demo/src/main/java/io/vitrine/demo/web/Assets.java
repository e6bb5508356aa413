package io.vitrine.demo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.webjars.WebJarVersionLocator;

/** The files of the page: our own, and the chart library's out of its jar. Read once, when the server is set up. */
public final class Assets {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private Assets() {}

    /** Serves the page and all it needs. */
    public static void serve(WebServer server) {
        own(server, "/", "index.html", HTML);
        for (String style : new String[] {"style.css"}) {
            own(server, "/" + style, style, CSS);
        }
        for (String script : new String[] {"app.js", "charts.js", "format.js", "panels.js"}) {
            own(server, "/" + script, script, SCRIPT);
        }
        own(server, "/icon.svg", "icon.svg", "image/svg+xml");
        library(server, "uPlot.iife.min.js", SCRIPT);
        library(server, "uPlot.min.css", CSS);
    }

    private static void own(WebServer server, String path, String file, String contentType) {
        serve(server, path, "page/" + file, contentType);
    }

    private static void library(WebServer server, String file, String contentType) {
        String resource = new WebJarVersionLocator().fullPath("uplot", "dist/" + file);
        if (resource == null) {
            throw new IllegalStateException("the jar org.webjars.npm:uplot is not on the class path");
        }
        serve(server, "/lib/" + file, resource, contentType);
    }

    private static void serve(WebServer server, String path, String resource, String contentType) {
        Response response = Response.ok(contentType, read(resource));
        server.get(path, () -> response);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + resource, failed);
        }
    }
}
