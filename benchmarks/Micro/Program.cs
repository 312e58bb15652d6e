using BenchmarkDotNet.Running;
using Cacao.Benchmarks;
using Cacao.Benchmarks.Http;

switch (args)
{
    case ["http", .. var options]:
        await HttpCost.RunAsync(options);
        break;
    case [LoadProcess.Verb, var port]:
        await LoadGenerator.RunAsync(int.Parse(port));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MicroConfig).Assembly).Run(args, new MicroConfig());
        break;
}
