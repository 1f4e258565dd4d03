package jp.musubi.standin.installation;

/** Addresses of the demo's listeners, moved together by {@code jboss.socket.binding.port-offset}. */
record Ports(int offset) {

    static final int RESIDENT = 8443;
    /** Where a browser shows a number card itself. */
    static final int CARD = 8453;
    static final int STAFF = 9443;
    static final int EXCHANGE = 10443;
    static final int HUB = 11443;
    static final int STANDIN = 12443;

    String url(int port, String path) {
        return "https://localhost:" + number(port) + path;
    }

    String number(int port) {
        return String.valueOf(port + offset);
    }
}
