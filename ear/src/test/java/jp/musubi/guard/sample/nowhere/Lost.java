package jp.musubi.guard.sample.nowhere;

public class Lost {
}
