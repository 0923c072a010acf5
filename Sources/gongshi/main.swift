import GongshiCommand

await GongshiProgram.run(CommandLine.arguments)
