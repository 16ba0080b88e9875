package io.github.rubricscorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the classes of this project anew, so that they count their work: each call of a method and
 * each turn of a loop is a step. Steps are the same on every machine and in every run, which time
 * is not, and nothing has to be foreseen in the code that is measured: a loop that somebody adds
 * tomorrow is counted. Of what the JDK does inside a call only {@link LinearCalls} are.
 *
 * <p>For one thread; a JVM has room for one of them at a time.
 */
public final class CountingLoader extends ClassLoader {
  /** The steps of each method; public, since it is the code that is measured that counts here. */
  @SuppressWarnings("MutablePublicArray")
  public static final long[] STEPS = new long[1 << 14];

  /** The number of what the JDK does. */
  static final int JDK = 0;

  private static final String PROJECT = "io.github.rubricscorer.";
  private static final int SHOWN = 8;

  private final List<String> methods = new ArrayList<>(List.of("JDK"));

  CountingLoader() {
    super(CountingLoader.class.getClassLoader());
  }

  /** Returns a new object of a class as this loader has it. */
  <T> T create(Class<? extends T> type, Class<T> known) throws ReflectiveOperationException {
    return known.cast(loadClass(type.getName()).getDeclaredConstructor().newInstance());
  }

  /** Returns the steps that something takes. */
  Work count(Runnable work) {
    Arrays.fill(STEPS, 0);
    work.run();
    return new Work(STEPS.clone(), List.copyOf(methods));
  }

  /** The steps that something took. */
  @SuppressWarnings("ArrayRecordComponent")
  record Work(long[] stepsOfMethods, List<String> methods) {
    long steps() {
      return Arrays.stream(stepsOfMethods).sum();
    }

    /** The methods that took the most, each with its steps; for messages. */
    String most() {
      return IntStream.range(0, methods.size())
          .boxed()
          .sorted(Comparator.comparingLong(method -> -stepsOfMethods[method]))
          .limit(SHOWN)
          .map(method -> methods.get(method) + " " + stepsOfMethods[method])
          .collect(Collectors.joining(", "));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(PROJECT)
          || name.equals(CountingLoader.class.getName())
          || name.equals(LinearCalls.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ClassReader reader = new ClassReader(in);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new CountingClass(writer, name.substring(name.lastIndexOf('.') + 1)), 0);
      byte[] counting = writer.toByteArray();
      return defineClass(name, counting, 0, counting.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds counting to each method of a class. */
  private final class CountingClass extends ClassVisitor {
    private final String name;

    private CountingClass(ClassVisitor next, String name) {
      super(Opcodes.ASM9, next);
      this.name = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      if (methods.size() == STEPS.length) {
        throw new IllegalStateException("there are more than " + STEPS.length + " methods");
      }
      methods.add(name + "." + method);
      return new CountingMethod(next, methods.size() - 1);
    }
  }

  /** Counts where a method begins and before each jump backwards. */
  private static final class CountingMethod extends MethodVisitor {
    private final int number;
    private final Set<Label> passed = new HashSet<>();

    private CountingMethod(MethodVisitor next, int number) {
      super(Opcodes.ASM9, Objects.requireNonNull(next));
      this.number = number;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count();
    }

    @Override
    public void visitLabel(Label label) {
      super.visitLabel(label);
      passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        count();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String type = owner.equals("java/util/ArrayList") ? "java/util/List" : owner;
      Method counted = LinearCalls.BY_CALL.get(type + "." + name + descriptor);
      if (counted == null) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      } else {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(LinearCalls.class),
            name,
            Type.getMethodDescriptor(counted),
            false);
      }
    }

    private void count() {
      String owner = CountingLoader.class.getName().replace('.', '/');
      super.visitFieldInsn(Opcodes.GETSTATIC, owner, "STEPS", "[J");
      super.visitLdcInsn(number);
      super.visitInsn(Opcodes.DUP2);
      super.visitInsn(Opcodes.LALOAD);
      super.visitInsn(Opcodes.LCONST_1);
      super.visitInsn(Opcodes.LADD);
      super.visitInsn(Opcodes.LASTORE);
    }
  }
}
