namespace Cacao.Execution.Resolving;

/// <summary>Something that runs on an <see cref="ExecutionLoop"/>. It must not throw.</summary>
internal interface IWorkItem
{
    /// <summary>Links the items that wait in the inbox of a loop; belongs to the loop.</summary>
    IWorkItem? Next { get; set; }

    void Execute();
}
