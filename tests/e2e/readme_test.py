#!/usr/bin/env python3
"""Runs the grpcurl lines of README.md, translated for `buf curl`, against three real servers.

usage: readme_test.py README BIN_DIRECTORY BUF
Exit status 0 if every line answers, 1 if one fails, 77 if buf is absent.
"""
import pathlib
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time

SERVICES = {"ingestion": 7101, "segmentation": 7102, "query": 7103}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def start(binaries, directory, ports):
    processes = []
    for name in ("segmentation", "query", "ingestion"):
        command = [f"{binaries}/huiyao-{name}", f"--listen=127.0.0.1:{ports[name]}"]
        if name != "segmentation":
            command.append(f"--data_dir={directory}/{name}")
        if name == "segmentation":
            command.append(f"--lexicon_server=127.0.0.1:{ports['query']}")
        if name == "ingestion":
            command += [f"--{other}=127.0.0.1:{ports[other]}" for other in ("segmentation", "query")]
        log = open(f"{directory}/{name}.log", "wb")
        processes.append(subprocess.Popen(command, stdout=log, stderr=log))
    for port in ports.values():
        for _ in range(300):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        else:
            sys.exit(f"nothing listens on {port}")
    return processes


def translate(line, ports, buf):
    """grpcurl -plaintext [-d JSON] HOST:PORT METHOD|list -> buf curl ..."""
    words = shlex.split(line)[1:]
    data, rest = None, []
    while words:
        word = words.pop(0)
        if word == "-plaintext":
            continue
        if word == "-d":
            data = words.pop(0)
        else:
            rest.append(word)
    address, method = rest
    for name, port in SERVICES.items():
        address = address.replace(f":{port}", f":{ports[name]}")
    command = [buf, "curl", "--protocol", "grpc", "--http2-prior-knowledge"]
    if method == "list":
        return command + ["--list-services", f"http://{address}"]
    return command + (["-d", data] if data is not None else []) + [f"http://{address}/{method}"]


def main(readme, binaries, buf):
    if not pathlib.Path(buf).exists():
        print("SKIPPED: buf is not installed (tools/setup --test)")
        return 77
    lines = [l for l in pathlib.Path(readme).read_text().splitlines() if l.startswith("grpcurl ")]
    ports = {name: free_port() for name in SERVICES}
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        processes = start(binaries, directory, ports)
        try:
            for line in lines:
                if "-protoset" in line:
                    continue
                done = subprocess.run(translate(line, ports, buf), capture_output=True, text=True, timeout=60)
                good = done.returncode == 0 and done.stdout.strip() != ""
                failed += not good
                print(("ok   " if good else "FAIL ") + line[:110])
                if not good:
                    print(done.stdout + done.stderr)
        finally:
            for process in processes:
                process.send_signal(signal.SIGTERM)
            for process in processes:
                process.wait(30)
    print(f"{len(lines) - failed} passed, {failed} failed")
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
