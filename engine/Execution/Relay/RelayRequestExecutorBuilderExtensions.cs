using Cacao.Execution.Configuration;
using Cacao.Execution.Relay;
using Cacao.Types.Relay;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds global object identification to request executors.</summary>
public static class RelayRequestExecutorBuilderExtensions
{
    /// <summary>Adds the interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="registerNodeInterface">Whether they are added at all; otherwise only ids are global.</param>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder,
        bool registerNodeInterface = true) =>
        builder.AddGlobalObjectIdentification(o => o.RegisterNodeInterface = registerNodeInterface);

    /// <summary>Adds the interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>.</summary>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder,
        Action<GlobalObjectIdentificationOptions> configure)
    {
        var options = new GlobalObjectIdentificationOptions();
        configure(options);
        builder.Services.TryAddSingleton<INodeIdSerializer, NodeIdSerializer>();
        return builder.AddSchemaConvention(new GlobalObjectIdentificationConvention(options));
    }
}
