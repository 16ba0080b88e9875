package io.github.rubricscorer.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import org.junit.jupiter.api.Test;

class AttackerExampleTest {
  @Test
  void attackARubric() {
    // @start region="attack"
    RubricAttack attack = Attacker.of(BundledRubrics.read()).attack("salesforce-sync");
    double headroom = attack.headroom(); // of the worst kind
    // @end
    assertThat(headroom).isBetween(-1.0, 1.0);
    assertThat(attack.results()).extracting(RubricAttack.Result::kind).contains(AttackKind.REFUSED);
  }
}
