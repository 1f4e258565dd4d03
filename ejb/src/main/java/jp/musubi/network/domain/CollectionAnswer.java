package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.network.boundary.NetworkError;

/**
 * The stored answer to one collection, for a party that lost it on the wire. It holds no 取得番号: codes stand in the
 * order of the message, whose hash tells a repeat from another message under the same id.
 */
@Entity(name = "NetworkCollectionAnswer")
@Table(schema = "network", name = "collection_answer")
public class CollectionAnswer {

    @Id
    private UUID id;

    private String requester;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "content_hash")
    private String contentHash;

    private String answer;

    @Column(name = "collected_at")
    private Instant collectedAt;

    protected CollectionAnswer() {
    }

    static CollectionAnswer of(String requester, String messageId, List<String> numbers, CollectedAcquisitions collected,
            Clock clock) {
        CollectionAnswer answer = new CollectionAnswer();
        answer.id = UuidV7.next(clock);
        answer.requester = requester;
        answer.messageId = messageId;
        answer.contentHash = Digests.of(numbers);
        answer.answer = Json.write(collected.withoutNumbers());
        answer.collectedAt = clock.instant();
        return answer;
    }

    /** @throws BusinessException MESSAGE_REUSED when the numbers are not those of the first message */
    CollectedAcquisitions repeatFor(List<String> numbers) {
        if (!contentHash.equals(Digests.of(numbers))) {
            throw new BusinessException(NetworkError.MESSAGE_REUSED);
        }
        return Json.read(answer, CollectedAcquisitions.Kept.class).with(numbers);
    }

    public String requester() {
        return requester;
    }

    public String messageId() {
        return messageId;
    }

    public Instant collectedAt() {
        return collectedAt;
    }
}
