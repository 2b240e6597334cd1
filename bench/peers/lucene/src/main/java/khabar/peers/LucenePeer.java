package khabar.peers;
public class LucenePeer { public static void main(String[] a) {} }
