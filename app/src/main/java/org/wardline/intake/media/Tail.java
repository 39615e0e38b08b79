package org.wardline.intake.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last bytes of a stream, where a zip says how many entries it holds. */
final class Tail extends FilterInputStream {
    /** The closing record and the longest comment after it. */
    private static final int LENGTH = 22 + 65_535;

    private static final int MANY = 0xFFFF;
    private static final int COUNT_AT = 10;
    private final byte[] ring = new byte[LENGTH];
    private long seen;

    Tail(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        for (var i = 0; i < read; i++) {
            ring[(int) (seen++ % LENGTH)] = bytes[from + i];
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads to the end and tells whether the closing record is there and agrees with the entries met. */
    boolean closesWith(int entries) throws IOException {
        var buffer = new byte[8192];
        var read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
        var held = (int) Math.min(seen, LENGTH);
        for (var back = 22; back <= held; back++) {
            if (at(back) == 'P' && at(back - 1) == 'K' && at(back - 2) == 5 && at(back - 3) == 6) {
                var listed = at(back - COUNT_AT) | at(back - COUNT_AT - 1) << 8;
                return listed == MANY || listed == (entries & MANY);
            }
        }
        return false;
    }

    /** The byte so many before the end; 1 is the last. */
    private int at(int back) {
        return ring[(int) ((seen - back) % LENGTH)] & 0xFF;
    }
}
