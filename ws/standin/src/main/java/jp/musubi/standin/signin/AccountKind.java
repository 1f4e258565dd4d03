package jp.musubi.standin.signin;

/** Who an account belongs to; each relying party takes one kind. */
enum AccountKind {
    RESIDENT, STAFF
}
