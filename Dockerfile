# One image for every role; the command decides: `postroom api`, `postroom worker`, `postroom migrate`.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements/run.txt requirements/run.txt
RUN python -m venv .venv \
 && .venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
COPY pyproject.toml README.md ./
COPY postroom postroom
COPY api api
COPY workers workers
COPY models models
COPY schemas schemas
COPY storage storage
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable .

FROM python:3.11-slim-bookworm
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd tini \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 10001 postroom
COPY --from=build --chown=root:root /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 POSTROOM_HOME=/var/lib/postroom POSTROOM_LOG__FORMAT=json OMP_THREAD_LIMIT=1 \
    POSTROOM_API__HOST=0.0.0.0
RUN install -d -o postroom -g postroom /var/lib/postroom
USER postroom
VOLUME /var/lib/postroom
EXPOSE 8000
ENTRYPOINT ["tini", "--", "postroom"]
CMD ["serve"]
