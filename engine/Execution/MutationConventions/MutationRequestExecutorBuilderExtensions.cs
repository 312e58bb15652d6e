using Cacao.Execution.Configuration;
using Cacao.Execution.MutationConventions;
using Cacao.Types;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the mutation conventions to request executors.</summary>
public static class MutationRequestExecutorBuilderExtensions
{
    /// <summary>Gives mutations one input object, a payload and typed errors.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="applyToAllMutations">Whether mutations without <see cref="UseMutationConventionAttribute"/> follow
    /// the conventions too.</param>
    public static IRequestExecutorBuilder AddMutationConventions(
        this IRequestExecutorBuilder builder,
        bool applyToAllMutations = true) =>
        builder.AddMutationConventions(new MutationConventionOptions { ApplyToAllMutations = applyToAllMutations });

    /// <summary>Gives mutations one input object, a payload and typed errors.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(
        this IRequestExecutorBuilder builder,
        MutationConventionOptions options) =>
        builder.AddSchemaConvention(new MutationConvention(options));
}
