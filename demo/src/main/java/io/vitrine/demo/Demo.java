package io.vitrine.demo;

/** The entry of {@code mvn -Pdemo}. */
public final class Demo {
    private Demo() {}

    /**
     * Runs the demo in the foreground.
     *
     * @param args command-line options; none are known yet
     */
    public static void main(String[] args) {
        System.out.println("Vitrine on Java " + System.getProperty("java.version"));
    }
}
