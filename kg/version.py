"""The version of the software: part of the data, so it is the same whether or not the package is installed."""

VERSION = "0.1.0"
