package io.vitrine.args;

import org.jspecify.annotations.Nullable;

/**
 * What an array is made of, as {@code ARINFO} tells.
 *
 * @param count how many elements there are
 * @param length the greatest index plus one
 * @param nextInsertIndex where the next {@code ARINSERT} would put its value; 0 also when there is no room for one
 * @param slices how many slices are allocated
 * @param directorySize for how many slices there is room in the directory
 * @param superDirectoryEntries entries of the directory of directories; 0 while the array has none
 * @param sliceSize how many indices a slice covers
 * @param detail what {@code FULL} adds; null without it
 */
public record ArrayInfo(
        long count,
        long length,
        long nextInsertIndex,
        long slices,
        long directorySize,
        long superDirectoryEntries,
        long sliceSize,
        @Nullable Slices detail) {

    /**
     * The slices by their kind.
     *
     * @param dense how many are dense
     * @param sparse how many are sparse
     * @param averageDenseSize the average allocation of the dense ones, in elements
     * @param averageDenseFill how full the dense ones are on average
     * @param averageSparseSize the average capacity of the sparse ones, in elements
     */
    public record Slices(
            long dense, long sparse, double averageDenseSize, double averageDenseFill, double averageSparseSize) {}
}
