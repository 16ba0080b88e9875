package io.github.rubricscorer;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * Calls of the JDK that go over what they are called on, each with a step for every element or
 * character that it passes: {@link CountingLoader} puts them in place of the JDK's own, since a
 * loop that stands in the JDK is work all the same.
 */
public final class LinearCalls {
  /** The method here for each of the JDK's, as the latter is called: owner, name and descriptor. */
  static final Map<String, Method> BY_CALL =
      Arrays.stream(LinearCalls.class.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .collect(Collectors.toUnmodifiableMap(LinearCalls::call, method -> method));

  private LinearCalls() {}

  private static String call(Method method) {
    Type[] types = Type.getArgumentTypes(method);
    Type[] rest = Arrays.copyOfRange(types, 1, types.length);
    return types[0].getInternalName()
        + "."
        + method.getName()
        + Type.getMethodDescriptor(Type.getReturnType(method), rest);
  }

  private static void count(long steps) {
    CountingLoader.STEPS[CountingLoader.JDK] += Math.max(0, steps);
  }

  private static int found(String text, int from, int at) {
    count((at < 0 ? text.length() : at) - from);
    return at;
  }

  public static int indexOf(String text, int c) {
    return found(text, 0, text.indexOf(c));
  }

  public static int indexOf(String text, int c, int from) {
    return found(text, from, text.indexOf(c, from));
  }

  public static int indexOf(String text, String other) {
    return found(text, 0, text.indexOf(other));
  }

  public static int indexOf(String text, String other, int from) {
    return found(text, from, text.indexOf(other, from));
  }

  public static boolean contains(String text, CharSequence other) {
    return indexOf(text, other.toString()) >= 0;
  }

  public static String substring(String text, int from) {
    count(text.length() - from);
    return text.substring(from);
  }

  public static String substring(String text, int from, int to) {
    count(to - from);
    return text.substring(from, to);
  }

  public static boolean contains(List<?> list, Object element) {
    return indexOf(list, element) >= 0;
  }

  public static int indexOf(List<?> list, Object element) {
    int at = list.indexOf(element);
    count(at < 0 ? list.size() : at);
    return at;
  }

  public static <T> boolean removeIf(List<T> list, Predicate<? super T> condition) {
    count(list.size());
    return list.removeIf(condition);
  }

  public static boolean contains(Collection<?> elements, Object element) {
    return elements instanceof List<?> list ? contains(list, element) : elements.contains(element);
  }
}
