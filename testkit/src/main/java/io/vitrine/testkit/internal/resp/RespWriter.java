package io.vitrine.testkit.internal.resp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encodes a command as an array of bulk strings. */
public final class RespWriter {
    private RespWriter() {}

    public static byte[] command(List<byte[]> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        header(out, '*', arguments.size());
        for (byte[] argument : arguments) {
            header(out, '$', argument.length);
            out.writeBytes(argument);
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, char type, int length) {
        out.writeBytes((type + Integer.toString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
