package io.vitrine;
import io.vitrine.spi.*;
public final class QueueFullException extends RedisException { public enum Queue { OFFLINE, OFFLINE_BYTES, IN_FLIGHT } public QueueFullException(Queue q, long n, long limit) { super(ErrorKind.OVERLOAD, q + " " + n + " " + limit, null);} }
