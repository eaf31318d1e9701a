package dev.slipway.quiz.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/** An attempt without its answers and texts, which are large: what lists and grades need. Names are those of the columns. */
@RegisterForReflection
public record AttemptSummary(UUID accountId, String lesson, int number, BigDecimal points, BigDecimal most, boolean passed) {

    /** 0 to 100, whole, rounded down. */
    public int percent() {
        return percent(points, most);
    }

    static int percent(BigDecimal points, BigDecimal most) {
        return most.signum() == 0 ? 0 : points.multiply(BigDecimal.valueOf(100)).divide(most, 0, RoundingMode.DOWN).intValue();
    }
}
