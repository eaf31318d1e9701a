package dev.slipway.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event: sessions were ended early, one of an account or (without {@code digest}) all of it. */
public record SessionsEnded(UUID account, @Nullable String digest) {

    public boolean concerns(Holder holder) {
        return holder.id().equals(account) && (digest == null || digest.equals(holder.session()));
    }
}
