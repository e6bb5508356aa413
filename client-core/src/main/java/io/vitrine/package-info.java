/**
 * What a user of the client imports: the client, its options and its exceptions.
 */
package io.vitrine;
