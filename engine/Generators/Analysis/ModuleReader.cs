using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads what the registration of the compilation is called and what it registers.</summary>
internal static class ModuleReader
{
    private const string BuilderName = "Cacao.Execution.Configuration.IRequestExecutorBuilder";

    /// <summary>The registration; <c>null</c> when there is nothing to register or no server to register it
    /// with.</summary>
    public static ModuleModel? Read(
        ReaderContext context,
        IReadOnlyList<TypeModel> types,
        IReadOnlyList<DataLoaderModel> loaders)
    {
        if (types.Count + loaders.Count == 0 || context.Compilation.GetTypeByMetadataName(BuilderName) is null)
        {
            return null;
        }

        return new ModuleModel(
            NameOf(context.Compilation),
            types.Select(t => t.Host.FullName).ToEquatableArray(),
            loaders.Select(l => new ServiceModel(
                l.HasInterface ? Code.Global(l.Namespace, l.InterfaceName) : null,
                Code.Global(l.Namespace, l.Name))).Concat(DataLoaderReader.GroupServices(loaders)).ToEquatableArray(),
            context.UsesSourceSchemaDirectives,
            context.Types.HasErrors,
            context.UsesPaging,
            context.UsesQueryArguments,
            context.UsesInputRules);
    }

    private static string NameOf(Compilation compilation)
    {
        if (compilation.Assembly.FindAttribute("ModuleAttribute")?.StringArgument(0) is { } name)
        {
            return name;
        }

        var assembly = compilation.AssemblyName ?? "Schema";
        var segment = assembly.Substring(assembly.LastIndexOf('.') + 1);
        return new string([.. segment.Where(char.IsLetterOrDigit)]) + "Types";
    }
}
