package io.github.rubricscorer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Imports go one way, and each library stays where it belongs. */
class ArchitectureTest {
  private static final String BASE = "io.github.rubricscorer";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static final SliceAssignment SINGLE_PACKAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "single packages";
        }
      };

  private static final long MOST_TYPES = 25;

  @Test
  void importsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .optionalLayer("cli")
        .definedBy(BASE + ".cli..")
        .optionalLayer("workbench")
        .definedBy(BASE + ".workbench..")
        .optionalLayer("report")
        .definedBy(BASE + ".report..")
        .optionalLayer("authoring")
        .definedBy(BASE + ".authoring..")
        .optionalLayer("lint")
        .definedBy(BASE + ".lint..")
        .optionalLayer("suggest")
        .definedBy(BASE + ".suggest..")
        .optionalLayer("attack")
        .definedBy(BASE + ".attack..")
        .optionalLayer("profile")
        .definedBy(BASE + ".profile..")
        .optionalLayer("mutation")
        .definedBy(BASE + ".mutation..")
        .optionalLayer("baseline")
        .definedBy(BASE + ".baseline..")
        .optionalLayer("importing")
        .definedBy(BASE + ".importing..")
        .optionalLayer("testing")
        .definedBy(BASE + ".testing..")
        .layer("evaluation")
        .definedBy(BASE + ".evaluation..")
        .optionalLayer("feedback")
        .definedBy(BASE + ".feedback..")
        .layer("root")
        .definedBy(BASE)
        .layer("integrity")
        .definedBy(BASE + ".integrity..")
        .layer("scoring")
        .definedBy(BASE + ".scoring..")
        .layer("polarity")
        .definedBy(BASE + ".polarity..")
        .layer("stance")
        .definedBy(BASE + ".stance..")
        .layer("compile")
        .definedBy(BASE + ".compile..")
        .layer("find")
        .definedBy(BASE + ".find..")
        .layer("words")
        .definedBy(BASE + ".words..")
        .layer("compact")
        .definedBy(BASE + ".compact..")
        .layer("bundled")
        .definedBy(BASE + ".bundled..")
        .layer("text")
        .definedBy(BASE + ".text..")
        .layer("number")
        .definedBy(BASE + ".number..")
        .layer("rubric")
        .definedBy(BASE + ".rubric..")
        .layer("input")
        .definedBy(BASE + ".input..")
        .layer("json")
        .definedBy(BASE + ".json..")
        .layer("distance")
        .definedBy(BASE + ".distance..")
        .layer("result")
        .definedBy(BASE + ".result..")
        .layer("language")
        .definedBy(BASE + ".language..")
        .layer("base")
        .definedBy(BASE + ".base..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("workbench")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("authoring")
        .mayOnlyBeAccessedByLayers("cli", "importing", "workbench")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("cli", "authoring", "importing", "attack", "workbench")
        .whereLayer("attack")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("suggest")
        .mayOnlyBeAccessedByLayers("cli", "workbench")
        .whereLayer("profile")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("mutation")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("baseline")
        .mayOnlyBeAccessedByLayers("cli", "testing", "evaluation", "report")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli", "testing", "mutation", "attack", "authoring", "workbench")
        .whereLayer("importing")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("testing")
        .mayOnlyBeAccessedByLayers("cli", "mutation", "authoring", "workbench")
        .whereLayer("evaluation")
        .mayOnlyBeAccessedByLayers("cli", "report", "suggest", "workbench")
        .whereLayer("feedback")
        .mayOnlyBeAccessedByLayers(
            "cli", "report", "testing", "mutation", "attack", "baseline", "evaluation")
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers(
            "cli",
            "report",
            "testing",
            "mutation",
            "attack",
            "baseline",
            "evaluation",
            "feedback",
            "importing",
            "suggest",
            "workbench")
        .whereLayer("bundled")
        .mayOnlyBeAccessedByLayers("cli", "root", "importing")
        .whereLayer("input")
        .mayOnlyBeAccessedByLayers(
            "cli", "evaluation", "importing", "workbench", "baseline", "testing")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers(
            "cli", "report", "mutation", "attack", "baseline", "evaluation", "input")
        .whereLayer("integrity")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("scoring")
        .mayOnlyBeAccessedByLayers("root", "lint", "mutation", "profile")
        .whereLayer("polarity")
        .mayOnlyBeAccessedByLayers("root", "scoring")
        .whereLayer("stance")
        .mayOnlyBeAccessedByLayers("scoring")
        .whereLayer("compile")
        .mayOnlyBeAccessedByLayers("scoring", "polarity")
        .whereLayer("find")
        .mayOnlyBeAccessedByLayers("scoring", "polarity", "stance", "compile")
        .whereLayer("words")
        .mayOnlyBeAccessedByLayers("scoring", "polarity", "stance", "compile", "find")
        .whereLayer("compact")
        .mayOnlyBeAccessedByLayers("scoring", "polarity", "compile", "find", "words")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "scoring",
            "polarity",
            "stance",
            "compile",
            "find",
            "words",
            "importing",
            "lint",
            "suggest")
        .whereLayer("number")
        .mayNotAccessAnyLayer()
        .whereLayer("language")
        .mayOnlyAccessLayers("base")
        .whereLayer("base")
        .mayNotAccessAnyLayer()
        .check(MAIN);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void packagesWithinPackagesHaveNoCircles() {
    slices().assignedFrom(SINGLE_PACKAGES).should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void packagesCanBeTakenInAtAGlance() {
    Map<String, Long> sizes =
        MAIN.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().matches("package-info|Jte.*Generated"))
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_TYPES));
  }

  @Test
  void noSimpleNameStandsForTwoThings() {
    Map<String, Long> packagesByName =
        MAIN.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, counting()));

    assertThat(packagesByName).allSatisfy((name, count) -> assertThat(count).as(name).isOne());
  }

  @Test
  void luceneStaysInText() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".text..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
        .check(MAIN);
  }

  @Test
  void theCoreKnowsNoJsonBeyondTheRubricReader() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE,
            BASE + ".scoring..",
            BASE + ".polarity..",
            BASE + ".stance..",
            BASE + ".compile..",
            BASE + ".find..",
            BASE + ".words..",
            BASE + ".compact..",
            BASE + ".text..",
            BASE + ".result..")
        .should()
        .dependOnClassesThat(resideInAPackage("tools.jackson.."))
        .check(MAIN);
  }

  @Test
  void statisticsStayInEvaluationAndCsvInTheInput() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".input..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.commons.csv.."))
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + ".evaluation..", BASE + ".input..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.commons.."))
        .check(MAIN);
  }

  @Test
  void markdownStaysInTheNotes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".importing.notes..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.commonmark.."))
        .check(MAIN);
  }

  @Test
  void theTemplateEngineStaysInThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".report.html..")
        .should()
        .dependOnClassesThat(resideInAPackage("gg.jte.."))
        .check(MAIN);
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }
}
