@echo off
rem Starts Rubric Scorer with the Java runtime that lies beside this script.
setlocal
set "APP=%~dp0..\lib\app"
set "ARCHIVE="
if exist "%APP%\rubric.jsa" set ARCHIVE="-XX:SharedArchiveFile=%APP%\rubric.jsa" -Xlog:disable
"%~dp0java.exe" @JVM_OPTIONS@ %ARCHIVE% -cp "%APP%\@APP_JAR@" @MAIN_CLASS@ %*
exit /b %ERRORLEVEL%
