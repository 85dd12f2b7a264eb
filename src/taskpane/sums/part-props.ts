import type { TemplateName } from "../../tasks/task-types";
import type { CellPlace } from "../pane-tasks";
import type { SumsTasks } from "./sums-tasks";

/** What every part of the sums is given. */
export interface PartProps {
  readonly tasks: SumsTasks;
  /** Whether the part is in view, where it reads the workbook anew. */
  readonly isShown: boolean;
  readonly onGoTo: (place: CellPlace) => void;
  /** Goes to where a template can be inserted. */
  readonly onInsert: (template: TemplateName) => void;
  /** After this workbook was changed, or changed back. */
  readonly onChanged: () => void;
}
