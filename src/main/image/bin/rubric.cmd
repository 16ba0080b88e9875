@echo off
rem Starts Rubric Scorer with the Java runtime that lies beside this script.
setlocal
set "APP=%~dp0..\lib\app"
set "ARCHIVE="
if exist "%APP%\rubric.jsa" set ARCHIVE="-XX:SharedArchiveFile=%APP%\rubric.jsa" -Xlog:disable
set "OPTIONS=@JVM_OPTIONS@"
if "%~1"=="batch" set "OPTIONS=@BATCH_JVM_OPTIONS@"
if "%~1"=="evaluate" set "OPTIONS=@BATCH_JVM_OPTIONS@"
if "%~1"=="workbench" set "OPTIONS=@BATCH_JVM_OPTIONS@"
"%~dp0java.exe" %OPTIONS% %ARCHIVE% -cp "%APP%\@APP_JAR@" @MAIN_CLASS@ %*
exit /b %ERRORLEVEL%
