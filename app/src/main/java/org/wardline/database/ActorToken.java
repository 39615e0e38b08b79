package org.wardline.database;

/**
 * What a transaction tells the database about who is acting: a signed token and the purpose of the work. Nothing else is
 * taken on trust; a function in the database checks the signature and looks the rest up.
 */
public record ActorToken(String token, String purpose) {

    /** A token is a secret while it lasts. */
    @Override
    public String toString() {
        return "ActorToken[…]";
    }
}
