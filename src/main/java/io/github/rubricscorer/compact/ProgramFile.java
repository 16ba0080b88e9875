package io.github.rubricscorer.compact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The binary form of compiled patterns: arrays, each after its length, in the order in which their
 * owners write and read them. Whoever starts a JVM to score one answer would wait for the compiler
 * longer than for all else, since its code has not been translated yet; arrays are copied by the
 * machine's own code.
 *
 * <p>The bytes depend on nothing but what is compiled. They belong to the version of this library
 * that has written them and are not read by any other, so that they name no version.
 */
public final class ProgramFile {
  private ProgramFile() {}

  private static ByteBuffer wrapped(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Collects arrays. */
  public static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    public void number(int number) {
      byte[] bytes = new byte[Integer.BYTES];
      wrapped(bytes).putInt(number);
      out.writeBytes(bytes);
    }

    public void ints(int[] ints) {
      number(ints.length);
      byte[] bytes = new byte[Integer.BYTES * ints.length];
      wrapped(bytes).asIntBuffer().put(ints);
      out.writeBytes(bytes);
    }

    public void longs(long[] longs) {
      number(longs.length);
      byte[] bytes = new byte[Long.BYTES * longs.length];
      wrapped(bytes).asLongBuffer().put(longs);
      out.writeBytes(bytes);
    }

    public void lists(int[][] lists) {
      IntList ends = new IntList(lists.length);
      IntList all = new IntList(lists.length);
      for (int[] list : lists) {
        for (int element : list) {
          all.add(element);
        }
        ends.add(all.size());
      }
      ints(ends.toArray());
      ints(all.toArray());
    }

    public void strings(String[] strings) {
      IntList ends = new IntList(strings.length);
      StringBuilder all = new StringBuilder();
      for (String string : strings) {
        ends.add(all.append(string).length());
      }
      ints(ends.toArray());
      text(all.toString());
    }

    void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.writeBytes(bytes);
    }

    public byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Gives the arrays in the order in which they were written. */
  public static final class Reader {
    private static final int[] NO_INTS = {};

    private final ByteBuffer in;

    /**
     * Reads what a {@link Writer} has collected.
     *
     * @param bytes all of it
     */
    public Reader(byte[] bytes) {
      in = wrapped(bytes);
    }

    public int number() {
      return in.getInt();
    }

    public int[] ints() {
      int[] ints = new int[number()];
      in.asIntBuffer().get(ints);
      in.position(in.position() + Integer.BYTES * ints.length);
      return ints;
    }

    public long[] longs() {
      long[] longs = new long[number()];
      in.asLongBuffer().get(longs);
      in.position(in.position() + Long.BYTES * longs.length);
      return longs;
    }

    /** Lists without elements share one. */
    public int[][] lists() {
      int[] ends = ints();
      int[] all = ints();
      int[][] lists = new int[ends.length][];
      int start = 0;
      for (int i = 0; i < lists.length; i++) {
        lists[i] = NO_INTS;
        if (ends[i] > start) {
          lists[i] = new int[ends[i] - start];
          System.arraycopy(all, start, lists[i], 0, lists[i].length);
          start = ends[i];
        }
      }
      return lists;
    }

    public String[] strings() {
      int[] ends = ints();
      String all = text();
      String[] strings = new String[ends.length];
      int start = 0;
      for (int i = 0; i < strings.length; i++) {
        strings[i] = all.substring(start, ends[i]);
        start = ends[i];
      }
      return strings;
    }

    String text() {
      byte[] bytes = new byte[number()];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
