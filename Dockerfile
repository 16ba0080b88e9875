# The command line as a container, on a base without any Java: docker build -t rubric .
# .ci/container checks it, without an engine where there is none.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dmaven.test.skip=true -Dmaven.source.skip=true package

FROM debian:stable-slim
COPY --from=build /src/target/rubric /opt/rubric
ENV PATH=/opt/rubric/bin:/usr/local/bin:/usr/bin:/bin
USER 65534:65534
WORKDIR /data
ENTRYPOINT ["rubric"]
CMD ["--help"]
