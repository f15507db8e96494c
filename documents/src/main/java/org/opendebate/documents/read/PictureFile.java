package org.opendebate.documents.read;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.opendebate.documents.model.Image;

/** Looks into a picture's file, so that what is carried can be shown by every program: whole, sound and not too large. */
final class PictureFile {

    /** Of one picture; at most 64 MB when it is unpacked. */
    private static final long PIXELS = 16_000_000;

    private static final int SIDE = 20_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFile() {}

    /** The kind of a picture that is carried; empty for another format, for one that is damaged, and for one that is too large. */
    static Optional<Image.Type> type(byte[] file) {
        if (file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)) {
            return isSoundPng(ByteBuffer.wrap(file).position(PNG.length))
                    ? Optional.of(Image.Type.PNG)
                    : Optional.empty();
        }
        if (file.length > 4 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
            return isSoundJpeg(ByteBuffer.wrap(file).position(2)) ? Optional.of(Image.Type.JPEG) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean fits(long width, long height) {
        return width > 0 && height > 0 && width <= SIDE && height <= SIDE && width * height <= PIXELS;
    }

    /** Walks over all chunks (W3C PNG, 5): their sums, and that the pixels unpack to no more than the header says. */
    private static boolean isSoundPng(ByteBuffer in) {
        Inflater inflater = new Inflater();
        try {
            long unpacked = 0;
            long announced = -1;
            while (in.remaining() >= 12) {
                int length = in.getInt();
                if (length < 0 || length > in.remaining() - 8) {
                    return false;
                }
                int start = in.position();
                int type = in.getInt();
                CRC32 sum = new CRC32();
                sum.update(in.array(), start, length + 4);
                if ((int) sum.getValue() != in.getInt(start + 4 + length)) {
                    return false;
                }
                switch (type) {
                    case 0x49484452 -> announced = length == 13 ? announced(in) : -1;
                    case 0x49444154 -> {
                        inflater.setInput(in.array(), start + 4, length);
                        unpacked += unpack(inflater, announced - unpacked);
                    }
                    case 0x49454E44 -> {
                        return announced > 0 && inflater.finished() && unpacked <= announced;
                    }
                    default -> {}
                }
                if (announced < 0 || unpacked > announced) {
                    return false;
                }
                in.position(start + 8 + length);
            }
            return false;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** How many bytes the pixels take at most, or -1 for too many; a passage of an interlaced picture adds some. */
    private static long announced(ByteBuffer header) {
        int at = header.position();
        long width = header.getInt(at);
        long height = header.getInt(at + 4);
        int depth = header.get(at + 8);
        int channels = switch (header.get(at + 9)) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        boolean sound = depth >= 1 && depth <= 16 && channels > 0 && fits(width, height);
        return sound ? ((width * channels * depth + 7) / 8 + 1) * height + (width + height) * 16 + 1024 : -1;
    }

    private static long unpack(Inflater inflater, long most) throws DataFormatException {
        byte[] buffer = new byte[8192];
        long count = 0;
        while (!inflater.finished() && count <= most) {
            int more = inflater.inflate(buffer);
            if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;
            }
            count += more;
        }
        return count;
    }

    /** Walks over the segments (ITU T.81, B.1) to the frame; grey or colour, not the four inks of print. */
    private static boolean isSoundJpeg(ByteBuffer in) {
        byte[] file = in.array();
        int last = file.length - 1;
        while (last > 0 && file[last] == 0) {
            last--;
        }
        boolean ends = last > 1 && (file[last] & 0xFF) == 0xD9 && (file[last - 1] & 0xFF) == 0xFF;
        while (ends && in.remaining() >= 4) {
            if ((in.get() & 0xFF) != 0xFF) {
                return false;
            }
            int marker = in.get() & 0xFF;
            if (marker == 0xFF) {
                in.position(in.position() - 1);
                continue;
            }
            int length = in.getShort() & 0xFFFF;
            if (length < 2 || length - 2 > in.remaining() || marker == 0xDA) {
                return false;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xC2;
            if (frame) {
                int at = in.position();
                int components = length >= 8 ? in.get(at + 5) : 0;
                return in.get(at) == 8
                        && (components == 1 || components == 3)
                        && fits(in.getShort(at + 3) & 0xFFFF, in.getShort(at + 1) & 0xFFFF);
            }
            in.position(in.position() + length - 2);
        }
        return false;
    }
}
