package io.vitrine.command;

/** Takes whole commands: what {@link Command#writeTo} writes to. */
public interface RequestWriter extends ArgumentWriter {

    /**
     * Begins a command; exactly {@code argumentCount} arguments follow.
     *
     * @param words the number of words of the name
     * @param header the words as bulk strings; copied, never changed
     * @param argumentCount the number of arguments after the name
     */
    void begin(int words, byte[] header, int argumentCount);

    /**
     * Checks that a codec wrote one argument, neither none nor more: the server counts, too.
     *
     * @param position of the argument the codec was asked to write, from 1
     * @throws io.vitrine.CodecException when it did not
     */
    void requireWritten(int position);
}
