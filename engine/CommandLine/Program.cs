using Cacao.CommandLine;

return CacaoCommand.Run(args);
