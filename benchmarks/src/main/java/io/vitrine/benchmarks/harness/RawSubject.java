package io.vitrine.benchmarks.harness;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The floor: a blocking socket for each thread and just enough RESP for two commands. No pool, no limits, no errors. */
final class RawSubject implements Subject {

    private final int port;
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Line> own = ThreadLocal.withInitial(this::connect);

    RawSubject(int port, int connections) {
        this.port = port;
    }

    private Line connect() {
        try {
            Line line = new Line(new Socket(InetAddress.getLoopbackAddress(), port));
            lines.add(line);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String get(String key) {
        try {
            return own.get().get(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void setAll(List<String> keys, String value) {
        try {
            own.get().setAll(keys, value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        for (Line line : lines) {
            line.close();
        }
    }

    private static final class Line {

        private static final byte[] GET = "*2\r\n$3\r\nGET\r\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] SET = "*3\r\n$3\r\nSET\r\n".getBytes(StandardCharsets.US_ASCII);

        private final Socket socket;
        private final byte[] out = new byte[256 << 10];
        private final byte[] in = new byte[256 << 10];
        private int written;
        private int position;
        private int limit;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
        }

        String get(String key) throws IOException {
            write(GET);
            writeBulk(key);
            flush();
            int length = readHeader();
            while (limit - position < length + 2) {
                fill();
            }
            String value = new String(in, position, length, StandardCharsets.UTF_8);
            position += length + 2;
            return value;
        }

        void setAll(List<String> keys, String value) throws IOException {
            for (String key : keys) {
                write(SET);
                writeBulk(key);
                writeBulk(value);
            }
            flush();
            for (int i = 0; i < keys.size(); i++) {
                readLine();
            }
        }

        private void write(byte[] bytes) {
            System.arraycopy(bytes, 0, out, written, bytes.length);
            written += bytes.length;
        }

        @SuppressWarnings("deprecation") // the quickest way for what is known to be ASCII
        private void writeBulk(String text) {
            int length = text.length();
            out[written++] = '$';
            if (length >= 10) {
                out[written++] = (byte) ('0' + length / 10);
            }
            out[written++] = (byte) ('0' + length % 10);
            out[written++] = '\r';
            out[written++] = '\n';
            text.getBytes(0, length, out, written);
            written += length;
            out[written++] = '\r';
            out[written++] = '\n';
        }

        private void flush() throws IOException {
            socket.getOutputStream().write(out, 0, written);
            written = 0;
        }

        private int readHeader() throws IOException {
            int number = 0;
            readByte();
            for (byte digit = readByte(); digit != '\r'; digit = readByte()) {
                number = number * 10 + digit - '0';
            }
            readByte();
            return number;
        }

        private void readLine() throws IOException {
            while (readByte() != '\n') {
                // up to the end of the line
            }
        }

        private byte readByte() throws IOException {
            if (position == limit) {
                fill();
            }
            return in[position++];
        }

        private void fill() throws IOException {
            if (position == limit) {
                position = 0;
                limit = 0;
            }
            int count = socket.getInputStream().read(in, limit, in.length - limit);
            if (count < 0) {
                throw new EOFException("the server closed");
            }
            limit += count;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
