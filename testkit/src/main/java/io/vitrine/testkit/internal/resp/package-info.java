/** Just enough RESP2 to look into a server and to play one, independent of the client under test. */
package io.vitrine.testkit.internal.resp;
