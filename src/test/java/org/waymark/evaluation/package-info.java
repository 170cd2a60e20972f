@NullMarked
package org.waymark.evaluation;

import org.jspecify.annotations.NullMarked;
