package io.vitrine.options;
public record OfflineQueue(boolean isEnabled, int maxLength, long maxBytes, Overflow overflow) {
  public enum Overflow { REJECT_NEW, DROP_OLDEST }
}
