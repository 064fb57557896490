package main

import (
	"archive/zip"
	"compress/flate"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// packedAt stands in every archive: the oldest day the format can say. The same files make the same bytes,
// so that anyone can build a release again and compare.
var packedAt = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack writes the files of a directory into a zip archive, in the order of their names.
func pack(archive, dir string) error {
	file, err := os.Create(archive)
	if err != nil {
		return err
	}
	zipped := zip.NewWriter(file)
	zipped.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		header := &zip.FileHeader{Name: filepath.ToSlash(name), Method: zip.Deflate, Modified: packedAt}
		header.SetMode(0o644)
		return add(zipped, header, path)
	})
	if err == nil {
		err = zipped.Close()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

func add(zipped *zip.Writer, header *zip.FileHeader, path string) error {
	to, err := zipped.CreateHeader(header)
	if err != nil {
		return err
	}
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	_, err = io.Copy(to, from)
	return err
}
