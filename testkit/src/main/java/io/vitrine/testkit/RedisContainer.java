package io.vitrine.testkit;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A Redis or Valkey server of any version, in a container. Needs {@code org.testcontainers:testcontainers} 2.x on the
 * class path, which this module does not bring, and a Docker engine.
 *
 * <pre>{@code
 * RedisContainer.requireDocker();           // skips the test, loudly, where there is none
 * try (RedisContainer redis = new RedisContainer("valkey/valkey:8")) {
 *     redis.start();
 *     RedisClient client = RedisClient.create(redis.url());
 * }
 * }</pre>
 *
 * <p>It is ready when its log says {@code Ready to accept connections}, as Redis and Valkey both do.
 */
public final class RedisContainer extends GenericContainer<RedisContainer> {
    /** System property naming the image of {@link #RedisContainer()}. */
    public static final String IMAGE_PROPERTY = "vitrine.redis.image";
    /** Environment variable naming the image, read when the property is not set. */
    public static final String IMAGE_VARIABLE = "VITRINE_REDIS_IMAGE";

    private static final String DEFAULT_IMAGE = "redis:8";
    private static final int PORT = 6379;

    /** The image named by {@value #IMAGE_PROPERTY} or {@value #IMAGE_VARIABLE}, else {@code redis:8}. */
    public RedisContainer() {
        this(defaultImage());
    }

    /** This image, such as {@code valkey/valkey:8}. */
    public RedisContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(PORT);
        waitingFor(Wait.forLogMessage(".*Ready to accept connections.*\\n", 1));
    }

    /** Whether a Docker engine answers. The first call may take seconds; the answer is kept. */
    public static boolean isDockerAvailable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Skips the calling test where no Docker engine answers, or fails it where one is required. */
    public static void requireDocker() {
        Prerequisite.DOCKER.require(
                isDockerAvailable(), "no Docker engine answers; start one, or set DOCKER_HOST to where it listens");
    }

    /** The port by which the server is reached from outside the container. */
    public int port() {
        return getMappedPort(PORT);
    }

    /** {@code redis://host:port}, as reached from outside the container. */
    public String url() {
        return "redis://" + getHost() + ":" + port();
    }

    /** An administrative connection; the caller closes it. */
    public RedisAdmin admin() {
        return RedisAdmin.of(getHost(), port());
    }

    static String defaultImage() {
        String property = System.getProperty(IMAGE_PROPERTY, "");
        String variable = System.getenv(IMAGE_VARIABLE);
        if (!property.isBlank()) {
            return property.strip();
        }
        return variable == null || variable.isBlank() ? DEFAULT_IMAGE : variable.strip();
    }
}
