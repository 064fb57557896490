// Package advice makes the smallest edits of a draft that could make it fine: another word for a client, a
// detail or a sentence less, a disclosure more. It only makes them; whoever asks has each judged again and
// offers those that help. An edit keeps every other byte of the draft, so that the writer's voice stays.
package advice
