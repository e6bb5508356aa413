package io.vitrine.command;

import io.vitrine.args.ArrayEntry;
import io.vitrine.args.ArrayInfo;
import java.util.List;

/** Decoders of replies that only commands of arrays give. */
final class ArrayReplies {

    static final Decoder<ArrayInfo> INFO = ArrayReplies::info;

    private ArrayReplies() {}

    /** Indices with their elements, in pairs or one after the other. */
    static <V> Decoder<List<ArrayEntry<V>>> entries(Codec<V> codec) {
        return Replies.pairs(reply -> new ArrayEntry<>(reply.readLong(), Required.element(reply.readValue(codec))));
    }

    private static ArrayInfo info(ReplyReader reply) {
        long count = 0;
        long length = 0;
        long nextInsertIndex = 0;
        long slices = 0;
        long directorySize = 0;
        long superDirectoryEntries = 0;
        long sliceSize = 0;
        long dense = -1;
        long sparse = 0;
        double averageDenseSize = 0;
        double averageDenseFill = 0;
        double averageSparseSize = 0;
        int fields = reply.readMap();
        Required.atLeast(fields, 1, "what is told of an array");
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "count" -> count = reply.readLong();
                case "len" -> length = reply.readLong();
                case "next-insert-index" -> nextInsertIndex = reply.readLong();
                case "slices" -> slices = reply.readLong();
                case "directory-size" -> directorySize = reply.readLong();
                case "super-dir-entries" -> superDirectoryEntries = reply.readLong();
                case "slice-size" -> sliceSize = reply.readLong();
                case "dense-slices" -> dense = reply.readLong();
                case "sparse-slices" -> sparse = reply.readLong();
                case "avg-dense-size" -> averageDenseSize = reply.readDouble();
                case "avg-dense-fill" -> averageDenseFill = reply.readDouble();
                case "avg-sparse-size" -> averageSparseSize = reply.readDouble();
                default -> reply.skip();
            }
        }
        return new ArrayInfo(
                count,
                length,
                nextInsertIndex,
                slices,
                directorySize,
                superDirectoryEntries,
                sliceSize,
                dense < 0
                        ? null
                        : new ArrayInfo.Slices(dense, sparse, averageDenseSize, averageDenseFill, averageSparseSize));
    }
}
