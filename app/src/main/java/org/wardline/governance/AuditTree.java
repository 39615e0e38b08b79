package org.wardline.governance;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The Merkle tree of RFC 9162 section 2.1 over entries' digests, grown one leaf at a time. Only its edge is kept: the roots
 * of its whole subtrees, one for each bit of its size.
 */
final class AuditTree {
    private static final int BYTES = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** Largest subtree first. */
    private final Deque<byte[]> edge = new ArrayDeque<>();

    private long size;

    /** The tree of this size with this edge. */
    static AuditTree grownFrom(long size, byte[] edge) {
        if (size < 0 || edge.length != Long.bitCount(size) * BYTES) {
            throw new IllegalArgumentException("The edge does not fit the size");
        }
        var tree = new AuditTree();
        tree.size = size;
        for (var at = 0; at < edge.length; at += BYTES) {
            tree.edge.addLast(Arrays.copyOfRange(edge, at, at + BYTES));
        }
        return tree;
    }

    /** Adds an entry's digest as the next leaf. */
    void add(byte[] digest) {
        var subtree = AuditDigests.sha256(LEAF, digest);
        // As in adding one to a binary number: each bit that carries joins two subtrees of one
        // size.
        for (var carry = size; (carry & 1) == 1; carry >>= 1) {
            subtree = AuditDigests.sha256(NODE, edge.removeLast(), subtree);
        }
        edge.addLast(subtree);
        size++;
    }

    long size() {
        return size;
    }

    /** The root of the whole tree; of an empty one the SHA-256 of nothing. */
    byte[] root() {
        var smallestFirst = edge.descendingIterator();
        if (!smallestFirst.hasNext()) {
            return AuditDigests.sha256();
        }
        var root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = AuditDigests.sha256(NODE, smallestFirst.next(), root);
        }
        return root;
    }

    /** The edge, for {@link #grownFrom}. */
    byte[] edge() {
        var bytes = new ByteArrayOutputStream();
        edge.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
