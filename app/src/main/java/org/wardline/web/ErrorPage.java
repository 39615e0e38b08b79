package org.wardline.web;

/**
 * What an error page says.
 *
 * @param code stable name
 * @param title what went wrong, in a static sentence
 * @param remedy what to do next
 * @param requestId finds the log line
 */
public record ErrorPage(String code, String title, String remedy, String requestId) {}
