package org.wardline.reference;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Every unit of Great Britain, live or ended, with its force and children's services: about 2.7 million in 12,000
 * sectors. A sector keeps what most of its units have, its exceptions, and one bit for each unit that exists. Measured on
 * two busy cores: read in 75 to 130 ms, 7 MB of heap, 0.5 MB in the jar. The format is described in {@code
 * tools/postcodes.py}, which makes the file.
 */
final class PostcodeTable {
    private static final int NO_AUTHORITY = 0xFFFF;
    private static final int BITMAP_BYTES = 50;

    private final Map<String, Sector> sectors = new HashMap<>();
    private final Map<String, Map<String, Integer>> outcodes = new HashMap<>();

    /** What a unit or a sector has. */
    record At(String force, @Nullable String authority) {}

    /** A sector: what most of its units have, which differ, and which exist. */
    static final class Sector {
        private final At most;
        private final Map<String, Integer> forces;
        private final boolean uniform;
        private final char[] odd;
        private final At[] oddAt;
        private final byte[] units;

        private Sector(
                At most,
                Map<String, Integer> forces,
                boolean uniform,
                char[] odd,
                At[] oddAt,
                byte[] units) {
            this.most = most;
            this.forces = forces;
            this.uniform = uniform;
            this.odd = odd;
            this.oddAt = oddAt;
            this.units = units;
        }

        At most() {
            return most;
        }

        /** Each force with how many units, most first. */
        Map<String, Integer> forces() {
            return forces;
        }

        /** Whether all its units have the same force and children's services. */
        boolean uniform() {
            return uniform;
        }

        boolean exists(int unit) {
            return (units[unit / 8] >> (unit % 8) & 1) == 1;
        }

        At at(int unit) {
            var found = Arrays.binarySearch(odd, (char) unit);
            return found < 0 ? most : oddAt[found];
        }
    }

    private PostcodeTable() {}

    static PostcodeTable load() {
        try (var in =
                new DataInputStream(
                        new GZIPInputStream(ReferenceFile.open("postcodes.bin.gz"), 1 << 16))) {
            var table = new PostcodeTable();
            var forces = texts(in);
            var authorities = texts(in);
            var number = in.readInt();
            for (var i = 0; i < number; i++) {
                table.add(text(in), sector(in, forces, authorities));
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("The table of postcodes cannot be read", e);
        }
    }

    /** Every sector that has a unit. */
    Set<String> sectors() {
        return Collections.unmodifiableSet(sectors.keySet());
    }

    @Nullable Sector sector(String sector) {
        return sectors.get(sector);
    }

    /** Forces of an outward code with how many units, most first; empty when there is none. */
    List<String> forcesOf(String outcode) {
        return outcodes.getOrDefault(outcode, Map.of()).entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String text, Sector sector) {
        sectors.put(text, sector);
        var outcode =
                outcodes.computeIfAbsent(
                        text.substring(0, text.indexOf(' ')), _ -> new HashMap<>());
        sector.forces().forEach((force, units) -> outcode.merge(force, units, Integer::sum));
    }

    private static Sector sector(DataInputStream in, List<String> forces, List<String> authorities)
            throws IOException {
        var runs = in.readUnsignedByte();
        var byForce = new LinkedHashMap<String, Integer>();
        var seen = new ArrayList<At>();
        for (var i = 0; i < runs; i++) {
            var at = at(in, forces, authorities);
            seen.add(at);
            byForce.merge(at.force(), in.readUnsignedShort(), Integer::sum);
        }
        var exceptions = in.readUnsignedShort();
        var odd = new char[exceptions];
        var oddAt = new At[exceptions];
        for (var i = 0; i < exceptions; i++) {
            odd[i] = (char) in.readUnsignedShort();
            var at = at(in, forces, authorities);
            oddAt[i] = seen.stream().filter(at::equals).findFirst().orElse(at);
        }
        var units = new byte[BITMAP_BYTES];
        in.readFully(units);
        return new Sector(seen.getFirst(), byForce, runs == 1, odd, oddAt, units);
    }

    private static At at(DataInputStream in, List<String> forces, List<String> authorities)
            throws IOException {
        var force = forces.get(in.readUnsignedShort());
        var authority = in.readUnsignedShort();
        return new At(force, authority == NO_AUTHORITY ? null : authorities.get(authority));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var number = in.readUnsignedShort();
        var texts = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }
}
