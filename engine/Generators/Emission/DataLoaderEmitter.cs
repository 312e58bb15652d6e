using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes loaders.</summary>
internal static class DataLoaderEmitter
{
    private static readonly string[] s_usings =
    [
        "System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "Cacao.DataLoading",
        "Microsoft.Extensions.DependencyInjection",
    ];

    public static string Emit(DataLoaderModel loader)
    {
        var code = new CodeWriter(loader.Namespace, s_usings);
        var contract = $"IDataLoader<{loader.KeyType}, {loader.ValueType}>";
        var description = loader.Description is { } text
            ? text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\n", " ")
            : $"Loads by key with <see cref=\"{loader.Method.Replace("global::", string.Empty)}\"/>.";
        code.Line($"/// <summary>{description}</summary>");
        if (loader.HasInterface)
        {
            code.Line($"{Access(loader.IsPublicInterface)} interface {loader.InterfaceName} : {contract};").Line();
            code.Line("/// <inheritdoc/>");
        }

        var contracts = loader.HasInterface ? $", {loader.InterfaceName}" : string.Empty;
        var baseClass = $"DataLoaderBase<{loader.KeyType}, {loader.ValueType}>";
        code.Block($"{Access(loader.IsPublicClass)} sealed class {loader.Name} : {baseClass}{contracts}", () =>
        {
            EmitConstructor(code, loader);
            if (loader.IsPartial)
            {
                code.Line().Line("protected override bool AllowCachePropagation => false;");
            }

            code.Line();
            EmitFetch(code, loader);
        });
        return code.ToString();
    }

    private static string Access(bool isPublic) => isPublic ? "public" : "internal";

    private static void EmitConstructor(CodeWriter code, DataLoaderModel loader)
    {
        code.Line("private readonly IServiceProvider _services;").Line();
        code.Line($"public {loader.Name}(").Indent(() => code
            .Line("IServiceProvider services,")
            .Line("IBatchScheduler batchScheduler,")
            .Line("DataLoaderOptions options)")
            .Line(": base(batchScheduler, options)"));
        code.Line("{").Indent(() =>
        {
            code.Line("_services = services;");
            foreach (var lookup in loader.Lookups)
            {
                code.Line(lookup + ";");
            }
        }).Line("}");
    }

    private static void EmitFetch(CodeWriter code, DataLoaderModel loader)
    {
        var isAsync = loader.IsAsync || loader.OpensScope;
        code.Line($"protected override {(isAsync ? "async " : string.Empty)}ValueTask FetchAsync(").Indent(() => code
            .Line($"IReadOnlyList<{loader.KeyType}> keys,")
            .Line($"Memory<Result<{loader.ResultType}>> results,")
            .Line($"DataLoaderFetchContext<{loader.ValueType}> context,")
            .Line("CancellationToken cancellationToken)"));
        code.Line("{").Indent(() =>
        {
            if (loader.OpensScope)
            {
                // A DbContext serves one batch at a time, and batches overlap.
                code.Line("await using var scope = _services.CreateAsyncScope();");
                code.Line("var services = scope.ServiceProvider;");
            }
            else if (loader.Parameters.Any(p => p.UsesServices))
            {
                code.Line("var services = _services;");
            }

            var call = Code.Call(loader.Method, [.. loader.Parameters.Select(p => p.Expression).Prepend("keys")]);
            code.Line(loader.IsAsync ? $"var values = await {call}.ConfigureAwait(false);" : $"var values = {call};");
            code.Line("DataLoaderResults.Copy(keys, results.Span, values);");
            if (!isAsync)
            {
                code.Line("return default;");
            }
        }).Line("}");
    }
}
