package jp.musubi.kernel.envelope;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** A body that ends in time and in size, or is given up: a request's own timeout ends when the headers are there. */
public final class LimitedBody<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> content;
    private final CompletableFuture<T> body = new CompletableFuture<>();
    private final Duration time;
    private long room;

    public LimitedBody(BodySubscriber<T> content, long bytes, Duration time) {
        this.content = content;
        this.room = bytes;
        this.time = time;
    }

    @Override
    public CompletionStage<T> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        body.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((read, failure) -> {
            if (failure != null) {
                subscription.cancel();
            }
        });
        content.getBody().whenComplete((read, failure) -> {
            if (failure == null) {
                body.complete(read);
            } else {
                body.completeExceptionally(failure);
            }
        });
        content.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            room -= buffer.remaining();
        }
        if (room >= 0) {
            content.onNext(buffers);
        } else {
            body.completeExceptionally(new IOException("the answer is too long"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        content.onError(failure);
    }

    @Override
    public void onComplete() {
        content.onComplete();
    }
}
