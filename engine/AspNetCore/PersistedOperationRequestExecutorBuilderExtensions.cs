using Cacao.AspNetCore;
using Cacao.AspNetCore.PersistedOperations;
using Cacao.Execution.Configuration;
using Cacao.PersistedOperations;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds documents that clients name instead of sending them.</summary>
public static class PersistedOperationRequestExecutorBuilderExtensions
{
    /// <summary>Adds the trusted documents of a folder: <c>*.graphql</c>, found by their SHA-256 and by the name of the file,
    /// and lists of documents by id in <c>*.json</c>. They are read when the endpoint is mapped.</summary>
    /// <param name="builder">The executor.</param>
    /// <param name="folder">The folder, with those below it.</param>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        string folder) =>
        builder.AddOperationDocumentStorage(_ => new FileSystemOperationDocumentStorage(folder));

    /// <summary>Adds the trusted documents of a folder that is known once the services are there.</summary>
    /// <param name="builder">The executor.</param>
    /// <param name="folder">Finds the folder; <c>null</c> when there are no trusted documents.</param>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, string?> folder) =>
        builder.AddOperationDocumentStorage(services => new FileSystemOperationDocumentStorage(folder(services)));

    /// <summary>Adds a memory of documents that ends with the process: 16 MiB, those least asked for go first.</summary>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(this IRequestExecutorBuilder builder) =>
        builder.AddOperationDocumentStorage(static _ => new InMemoryOperationDocumentStorage());

    /// <summary>Adds a storage of documents. They are asked in the order in which they were added.</summary>
    public static IRequestExecutorBuilder AddOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IOperationDocumentStorage> create)
    {
        builder.Services.AddKeyedSingleton(builder.Name, (services, _) => create(services));
        return builder;
    }

    /// <summary>Lets clients have documents remembered by their hash (APQ) in the first storage that is not
    /// read-only.</summary>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder) =>
        builder.ModifyServerOptions(o => o.PersistedOperations.AllowAutomaticPersistedOperations = true);
}
