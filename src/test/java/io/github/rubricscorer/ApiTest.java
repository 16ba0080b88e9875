package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can write code against is what {@code api.txt} says: a line for each type and member
 * that is exported, public or protected. So that nothing users rely on goes by accident, and
 * nothing is promised by accident. After a wanted change run with {@code -DupdateApi=true}, read
 * the difference, and tell users in the changelog.
 */
class ApiTest {
  private static final Path FILE = Path.of("src/test/resources/io/github/rubricscorer/api.txt");
  private static final String UPDATE =
      "If it is meant, run mvn test -Dtest=ApiTest -DupdateApi=true, and tell in CHANGELOG.md";

  @Test
  void nothingIsGoneAndNothingIsNew() throws IOException {
    List<String> now = api();
    if (Boolean.getBoolean("updateApi")) {
      Files.write(FILE, now);
    }
    List<String> before = Files.readAllLines(FILE);

    assertThat(without(before, now))
        .as("gone or changed, which breaks code of users. %s", UPDATE)
        .isEmpty();
    assertThat(without(now, before)).as("new, to be kept from then on. %s", UPDATE).isEmpty();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    rest.removeAll(others);
    return rest;
  }

  private static List<String> api() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : ExportedTypes.all()) {
      add(type, lines);
    }
    return lines;
  }

  private static void add(Class<?> type, List<String> lines) {
    TreeSet<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field, field.isSynthetic())) {
        members.add(field.toGenericString() + constant(field));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor, constructor.isSynthetic())) {
        members.add(constructor.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method, method.isSynthetic())) {
        members.add(method.toGenericString() + deprecation(method));
      }
    }
    lines.add(type.toGenericString() + parents(type) + components(type) + deprecation(type));
    members.forEach(member -> lines.add("  " + member));
    Stream.of(type.getDeclaredClasses())
        .filter(nested -> isVisible(nested.getModifiers()) && !nested.isSynthetic())
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(nested -> add(nested, lines));
  }

  private static boolean isVisible(Member member, boolean synthetic) {
    return isVisible(member.getModifiers()) && !synthetic;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String parents(Class<?> type) {
    Type above = type.getGenericSuperclass();
    String inherits =
        above == null || above == Object.class || type.isEnum() || type.isRecord()
            ? ""
            : " extends " + above.getTypeName();
    String keeps =
        Stream.of(type.getGenericInterfaces())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    return inherits + (keeps.isEmpty() ? "" : " implements " + keeps);
  }

  /** The components of a record in their order, which its constructor and its patterns have. */
  private static String components(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.getRecordComponents())
            .map(RecordComponent::toString)
            .collect(Collectors.joining(", ", " (", ")"))
        : "";
  }

  /** The value of a constant, which the compiler copies into the code of users. */
  private static String constant(Field field) {
    boolean copied = field.getType().isPrimitive() || field.getType() == String.class;
    if (!Modifier.isStatic(field.getModifiers())
        || !Modifier.isFinal(field.getModifiers())
        || !copied) {
      return "";
    }
    try {
      return " = " + field.get(null);
    } catch (IllegalAccessException e) {
      return "";
    }
  }

  private static String deprecation(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class) ? " deprecated" : "";
  }
}
