package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Recomputes an institution's chain from the stored bytes, written a second time from its description alone. */
final class Chains {

    private Chains() {
    }

    /** @return how many entries are chained, every one in its place */
    static long verified(Connection platform, String institution) throws SQLException {
        byte[] previous = sha256(("musubi.disclosure.chain.1|" + institution).getBytes(StandardCharsets.UTF_8));
        long position = 0;
        try (PreparedStatement links = platform.prepareStatement("""
                select l.position, l.link_hash, l.entry_hash, e.salt, e.content from disclosure.chain_link l
                  join disclosure.entry e on e.id = l.entry_id where l.institution = ? order by l.position""")) {
            links.setString(1, institution);
            try (ResultSet link = links.executeQuery()) {
                while (link.next()) {
                    byte[] entry = sha256(link.getBytes("salt"), link.getBytes("content"));
                    previous = sha256(previous, entry);
                    position++;
                    assertThat(link.getLong("position")).as("no gap").isEqualTo(position);
                    assertThat(link.getBytes("entry_hash")).as("entry " + position).isEqualTo(entry);
                    assertThat(link.getBytes("link_hash")).as("link " + position).isEqualTo(previous);
                }
            }
        }
        assertThat(Rows.count(platform, "select count(*) from disclosure.entry where institution = ?", institution)).isEqualTo(position);
        assertThat(Rows.count(platform, "select position from disclosure.chain_head where institution = ?", institution)).isEqualTo(position);
        return position;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
